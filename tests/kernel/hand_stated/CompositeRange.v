(** What the statements of [theory/Composite.v] are made of, from the words of their readings:
    the readings that they name, claim by claim. *)

Definition C32a_range := fun c : C32a_statement => (c : [/\
  C01a /\ Letters.C02a_statement,
  [/\ [/\ Paths.C07a_statement, Paths.C07c_statement & Orbits.C07d_statement] /\
      [/\ Loops.C08a_statement, Orbits.C08b_statement & Orbits.C08c_statement],
    [/\ Paths.C09a_statement, Orbits.C09c_statement, Signatures.C10a_statement,
        Signatures.C11a_statement & Signatures.C11b_statement],
    [/\ Paths.C12a_statement, Signatures.C13a_statement & Orbits.C13b_statement] &
    [/\ Signatures.C14a_statement, C14c & C14p]],
  [/\ C22a, Orders.C22b_statement, C22c & Orders.C22d_statement] /\
    [/\ C31a, Orders.C31b_statement, Loops.C31c_statement, Orders.C31e_statement &
        Orders.C31f_statement] &
  [/\ C26a, C22a, C22c, Orders.C29c_statement & C30a]]).

Definition C32b_range := fun c : C32b_statement => (c :
  (C01a /\ Letters.C02a_statement) /\
  [/\ [\/ Paths.C07a_statement, Paths.C07c_statement | Orbits.C07d_statement],
      [\/ Loops.C08a_statement, Orbits.C08b_statement | Orbits.C08c_statement],
      Signatures.C10a_statement, Signatures.C11a_statement \/ Signatures.C11b_statement &
      [/\ Paths.C12a_statement, Signatures.C13a_statement \/ Orbits.C13b_statement &
          [\/ Signatures.C14a_statement, C14c | C14p]]] /\
  [/\ [\/ C22a, Orders.C22b_statement, C22c | Orders.C22d_statement], C26a,
      [\/ C22a, C22c | Orders.C29c_statement], C30a &
      C31a \/ [\/ Orders.C31b_statement, Loops.C31c_statement, Orders.C31e_statement |
                  Orders.C31f_statement]]).

Definition C32c_range := fun c : C32c_statement => (c : [/\
  Letters.C02b_statement /\ Letters.C02c_statement,
  [/\ Loops.C08a_statement, Signatures.C10a_statement, Signatures.C13a_statement &
      Signatures.C14a_statement],
  [/\ Loops.C07b_statement, Signatures.C09b_statement, Signatures.C11b_statement &
      Signatures.C12b_statement] &
  [/\ C26b, C22a, Orders.C30b_statement, Orders.C31b_statement & C31a]]).

Definition C32d_range := fun c : C32d_statement => (c : [/\
  Letters.C02b_statement, Letters.C02c_statement, Loops.C31d_statement, Loops.C31j_statement &
  Loops.C31k_statement]).
