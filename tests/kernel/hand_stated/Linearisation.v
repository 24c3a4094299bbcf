(** Evaluation of what [theory/Linearisation.v] defines; its ranges say the rest in full. *)

Ltac totalled := rewrite /gap /total sumR_bool /two /=; split_Rabs; lra.
